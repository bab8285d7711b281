import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { Icon } from '../icon.tsx';

/** A sheet over the page of a hydrated page. Give `onClose`; what closes it (Escape, outside, the cross) calls that. */
export function Dialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly actions?: ReactNode;
  /** For what must be answered: a press outside does not close it. */
  readonly mustAnswer?: boolean;
}) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.open}
      isDismissable={!props.mustAnswer}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{props.title}</Heading>
            <AriaButton
              className="btn btn-quiet btn-icon"
              aria-label={props.closeLabel}
              onPress={props.onClose}
            >
              <Icon of={X} />
            </AriaButton>
          </div>
          {props.children}
          {props.actions && <div className="actions dialog-foot">{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
