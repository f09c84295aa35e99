import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BenchBank, BenchCase } from './bench-format'

function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The first that exists of a file as named, in the folder, and its gzipped form. */
function locate(folder: string, name: string): string | null {
  const places = [name, `${name}.gz`, join(folder, name), join(folder, `${name}.gz`)]
  return places.find((place) => existsSync(place)) ?? null
}

export function readBenchBank(folder: string): BenchBank {
  return JSON.parse(readText(join(folder, 'bank.json')))
}

/** One case a line. Throws if there is no such file. */
export function readCases(folder: string, name: string): BenchCase[] {
  const path = locate(folder, name)
  if (path === null) throw new Error(`There is no file ${name} in ${folder}`)
  return readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

export function hasCases(folder: string, name: string): boolean {
  return locate(folder, name) !== null
}
