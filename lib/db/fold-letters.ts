/** For `translate` in SQL: letters with marks and capitals whose small letter depends on the language, and what stands for them. */
export const markedLetters = 'İIıÇçĞğÖöŞşÜü'
export const plainLetters = 'iiiccggoossuu'

/** The same letters whichever language's capitals were typed, and with or without their marks: "isik" is "Işık". */
export const foldLetters = (text: string): string =>
  [...text]
    .map((letter) => plainLetters[markedLetters.indexOf(letter)] ?? letter)
    .join('')
    .toLowerCase()
