/** Lays the file among the downloads. Its address lives as long as the page: some browsers read it only after the click. */
export function saveBlob(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
}
