/** A file that leaves with a letter: made when it is sent, by whoever answers for `maker`, from what `id` names. */
export type LetterAttachment = { readonly maker: string; readonly id: string; readonly fileName: string };

/** Its bytes; `contentType` is its media type. */
export type MadeAttachment = { readonly contentType: string; readonly content: Uint8Array };

/** Makes the bytes of an attachment; `null` where what it was about is gone: then the letter leaves without it. */
export type MakeAttachment = (attachment: LetterAttachment) => Promise<MadeAttachment | null>;
