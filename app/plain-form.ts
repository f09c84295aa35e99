/** The files that somebody chose in a form; a field that was left empty counts for none. */
export const filesOf = (form: FormData): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    form
      .getAll('files')
      .filter((each): each is File => each instanceof File && each.size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )

/** The answer to a form that was sent without script: where to go on. */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } })
