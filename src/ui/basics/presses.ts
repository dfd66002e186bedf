/**
 * True of the second press of a double click, which was meant as one press, as long as the system takes one to be. What
 * the first press turns a button into (Stop, "really?") was not there to be pressed. Of a key it is always false.
 */
export function isSecond({ detail }: { readonly detail: number }): boolean {
  return detail > 1;
}
