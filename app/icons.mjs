import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { icons as lucide } from '@iconify-json/lucide'
import plugin from 'tailwindcss/plugin'

/**
 * The classes `icon-<name>`, for Tailwind: icons drawn by the style sheet, in the colour of the words beside them. A
 * page pays one empty element for each, and no script. All that are in use come as one picture, a row of which each
 * class shows one cell; so a browser loads it once. A name that Lucide does not have fails the build.
 */
const cell = 32
const size = 24

const names = [...new Set(sources().flatMap((text) => text.match(/(?<=\bicon-)[a-z][a-z0-9-]*/g) ?? []))].sort()
const row = names.map((name, at) => `<g transform="translate(${at * cell + 4} 4)">${bodyOf(name)}</g>`).join('')
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${names.length * cell}" height="${cell}" viewBox="0 0 ${names.length * cell} ${cell}">${row}</svg>`

// A file, for the build to serve: within the style sheet every page would wait for it. What a build remembers of a file in
// there it never reads again, so that another picture needs another name.
const folder = 'node_modules/.cache'
const file = `icons-${createHash('sha256').update(picture).digest('hex').slice(0, 16)}.svg`
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/${file}`, picture)

export default plugin(({ addBase, matchUtilities }) => {
  addBase({ ':root': { '--icons': `url("../${folder}/${file}")` } })
  matchUtilities(
    {
      icon: (at) => ({
        display: 'inline-block',
        'background-color': 'currentColor',
        'mask-image': 'var(--icons)',
        // A little larger than the box, whose edge then falls on the empty frame of the cell.
        'mask-size': `${((names.length * cell) / size) * 100}% ${(cell / size) * 100}%`,
        'mask-position': `${((at * cell + 4) / (names.length * cell - size)) * 100}% 50%`,
        '@media (forced-colors: active)': { 'background-color': 'CanvasText', 'forced-color-adjust': 'none' },
      }),
    },
    { values: Object.fromEntries(names.map((name, at) => [name, at])) },
  )
})

function sources() {
  return ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => String(file).endsWith('.tsx'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  )
}

function bodyOf(name) {
  const icon = lucide.icons[name]
  if (!icon) throw new Error(`There is no icon "${name}": see lucide.dev/icons for their names`)
  return icon.body
}
