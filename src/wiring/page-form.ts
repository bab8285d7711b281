const forms = /^(?:application\/x-www-form-urlencoded|multipart\/form-data;.*\bboundary=)/i;

/** True for what a page's form sends; whatever else is posted to a page, no page can read. */
export function isForm(request: Request): boolean {
  return forms.test(request.headers.get('content-type') ?? '');
}

/** The same request, whose form, if it is broken off or garbled, is its sender's mistake (400) and not a failure of ours. */
export function withReadableForm(request: Request): Request {
  const read = request.formData.bind(request);
  const formData = async (): Promise<FormData> => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof TypeError) throw new Response(null, { status: 400 });
      throw error;
    }
  };
  return Object.defineProperty(request, 'formData', { value: formData });
}
