import X from 'lucide-react/icons/x';
import { Icon } from '../icon.tsx';

export type Toast = {
  readonly id: string;
  /** What was done: "Moved to the Boathouse". */
  readonly message: string;
  readonly onUndo?: () => void;
};

/** What was just done, each with its Undo, on hydrated pages. They stay until closed: nobody races a clock. */
export function Toasts(props: {
  readonly label: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
  readonly toasts: readonly Toast[];
  readonly onClose: (id: string) => void;
}) {
  return (
    <section className="toasts" aria-label={props.label} aria-live="polite">
      {props.toasts.map((toast) => (
        <div key={toast.id} className="toast">
          <p>{toast.message}</p>
          {toast.onUndo && (
            <button
              type="button"
              className="toast-undo"
              onClick={() => {
                toast.onUndo?.();
                props.onClose(toast.id);
              }}
            >
              {props.undoLabel}
            </button>
          )}
          <button type="button" aria-label={props.closeLabel} onClick={() => props.onClose(toast.id)}>
            <Icon of={X} />
          </button>
        </div>
      ))}
    </section>
  );
}
