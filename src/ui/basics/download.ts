/** Offers `text` (or a blob) as a file of this name. The address of the blob is given back at the next turn, when the browser has taken it. */
export function download(name: string, text: BlobPart, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
