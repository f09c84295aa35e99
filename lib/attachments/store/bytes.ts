import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/env'

/** Where the bytes of attachments are kept, by their ids. */
type ByteStore = {
  put: (id: string, bytes: Uint8Array) => Promise<void>
  get: (id: string) => Promise<Uint8Array>
  /** Also where they are not there, or only in part. */
  remove: (id: string) => Promise<void>
}

function inFolder(folder: string): ByteStore {
  const fileOf = (id: string) => join(folder, id.slice(-2), id)
  return {
    async put(id, bytes) {
      const file = fileOf(id)
      await mkdir(join(file, '..'), { recursive: true })
      // Whole or not at all, also when the power goes.
      await writeFile(`${file}.part`, bytes, { flush: true, mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    get: (id) => readFile(fileOf(id)),
    async remove(id) {
      for (const file of [fileOf(id), `${fileOf(id)}.part`]) await rm(file, { force: true })
    },
  }
}

function inBucket(bucket: string, client: AwsClient): ByteStore {
  const at = (id: string) => `${bucket.replace(/\/$/, '')}/${id}`
  const asked = async (id: string, init?: { method: 'PUT'; body: Uint8Array<ArrayBuffer> } | { method: 'DELETE' }) => {
    const answer = await client.fetch(at(id), init)
    const isGone = init?.method === 'DELETE' && answer.status === 404
    if (!answer.ok && !isGone)
      throw new Error(`The object store answered ${answer.status} for ${init?.method ?? 'GET'} ${id}`)
    return answer
  }
  return {
    put: async (id, bytes) => void (await asked(id, { method: 'PUT', body: new Uint8Array(bytes) })),
    get: async (id) => new Uint8Array(await (await asked(id)).arrayBuffer()),
    remove: async (id) => void (await asked(id, { method: 'DELETE' })),
  }
}

function byteStore(): ByteStore {
  const { S3_BUCKET_URL, S3_KEY_ID = '', S3_SECRET = '', S3_REGION, DATA_DIR } = env()
  if (!S3_BUCKET_URL) return inFolder(resolve(DATA_DIR ?? '.data', 'attachments'))
  const keys = { accessKeyId: S3_KEY_ID, secretAccessKey: S3_SECRET }
  return inBucket(S3_BUCKET_URL, new AwsClient({ ...keys, region: S3_REGION ?? 'us-east-1', service: 's3' }))
}

export const keepBytes = (id: string, bytes: Uint8Array): Promise<void> => byteStore().put(id, bytes)

export const readBytes = (id: string): Promise<Uint8Array> => byteStore().get(id)

export const removeBytes = (id: string): Promise<void> => byteStore().remove(id)
