import Ellipsis from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { Button, PageHead } from '../index.ts';
import { ComboBox } from '../live/combo-box.tsx';
import { CommandPalette } from '../live/command-palette.tsx';
import { Dialog } from '../live/dialog.tsx';
import { Menu } from '../live/menu.tsx';
import { type Toast, Toasts } from '../live/toasts.tsx';
import { live } from './live-samples.ts';

/** The parts that only hydrated pages have. */
export function LiveParts() {
  const [open, setOpen] = useState(false);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const say = (message: string, onUndo?: () => void) => setToasts([{ id: message, message, onUndo }]);
  const move = () => {
    setOpen(false);
    say(live.toast, () => say(live.undone));
  };
  return (
    <main className="wrap">
      <PageHead title={live.title} />
      <div className="actions">
        <Button type="button" onClick={() => setOpen(true)}>
          {live.open}
        </Button>
        <Menu
          label={live.menu}
          icon={Ellipsis}
          entries={live.menuEntries.map((label) => ({ id: label, label }))}
        />
      </div>
      <ComboBox
        label={live.combo}
        hint={live.comboHint}
        options={live.rooms}
        showLabel={live.show}
        emptyLabel={live.none}
      />
      <MoveDialog open={open} onClose={() => setOpen(false)} onMove={move} />
      <CommandPalette
        label={live.palette}
        emptyLabel={live.paletteEmpty}
        commands={live.commands.map((command) => ({ ...command, onAction: () => say(command.label) }))}
      />
      <Said toasts={toasts} onClose={(id) => setToasts((all) => all.filter((toast) => toast.id !== id))} />
    </main>
  );
}

function MoveDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMove: () => void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={live.dialog}
      closeLabel={live.close}
      actions={
        <>
          <Button type="button" look="ghost" onClick={props.onClose}>
            {live.keep}
          </Button>
          <Button type="button" onClick={props.onMove}>
            {live.move}
          </Button>
        </>
      }
    >
      <p>{live.dialogText}</p>
    </Dialog>
  );
}

function Said(props: { readonly toasts: readonly Toast[]; readonly onClose: (id: string) => void }) {
  return (
    <Toasts
      label={live.toasts}
      undoLabel={live.undo}
      closeLabel={live.close}
      toasts={props.toasts}
      onClose={props.onClose}
    />
  );
}
