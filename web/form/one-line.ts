/** Free text is one line (a control character is refused): breaks become spaces where they are typed or pasted, in sight of whoever types. */
export const inOneLine = (typed: string): string => typed.replaceAll(/[ \t]*[\r\n]+[ \t]*/g, ' ');
