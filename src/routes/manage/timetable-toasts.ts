import { useRef, useState } from 'react';
import type { Toast } from '../../design/live/toasts.tsx';

/** So many are shown: nobody races a clock, and nothing piles up. */
const most = 3;

/** The last things that were done. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const tell = (toast: Omit<Toast, 'id'>) => {
    count.current += 1;
    const id = String(count.current);
    setToasts((now) => [...now, { id, ...toast }].slice(-most));
  };
  const close = (id: string) => setToasts((now) => now.filter((toast) => toast.id !== id));
  return { toasts, tell, close };
}
