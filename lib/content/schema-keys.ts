import { z } from 'zod'

/** The keys that a schema knows at a path, to name them to whoever wrote another one. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(shapesAt(schema, path).flatMap((shape) => Object.keys(shape.shape)))]
}

function shapesAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodObject[] {
  if (schema instanceof z.ZodOptional) return shapesAt(schema.unwrap() as z.ZodType, path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => shapesAt(option as z.ZodType, path))
  const [first, ...rest] = path
  if (first === undefined) return schema instanceof z.ZodObject ? [schema] : []
  if (schema instanceof z.ZodArray) return shapesAt(schema.element as z.ZodType, rest)
  if (schema instanceof z.ZodRecord) return shapesAt(schema.valueType as z.ZodType, rest)
  if (!(schema instanceof z.ZodObject)) return []
  const inner = schema.shape[String(first)]
  return inner ? shapesAt(inner as z.ZodType, rest) : []
}
