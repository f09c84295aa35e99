import { addGroup, findGroupNamed, listPeopleNamed } from './store'

type DemoGroup = { name: string; level: 'level0' | 'level1' | 'level2'; members: string[] }

/** A group with its members by their addresses, once; answers with its id. */
export async function seedGroup({ name, level, members }: DemoGroup, now: Date): Promise<string> {
  const known = await findGroupNamed(name)
  if (known) return known
  const people = await listPeopleNamed(members)
  return (await addGroup({ name, level, members: people }, now)) ?? (await findGroupNamed(name)) ?? ''
}
