/** One line of JSON a fact, for whoever runs the service; never anything a customer typed. */
export function reportFault(doing: string, fault: unknown): void {
  const { name, message, stack } =
    fault instanceof Error ? fault : { name: 'Fault', message: String(fault), stack: undefined }
  console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), doing, name, message, stack }))
}
