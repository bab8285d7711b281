import type { QrPicture } from '#tickets/server';

/** A QR code, black on white whatever the page's colours are. */
export function QrCode({ qr, title }: { readonly qr: QrPicture; readonly title: string }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
      <path fill="#000" d={qr.path} />
    </svg>
  );
}
