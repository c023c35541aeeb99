/** Lets the page draw what it has, and whoever waits have his turn, before a task that would become long goes on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
