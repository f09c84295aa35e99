import { readHealth } from '@/lib/health/read-health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const health = await readHealth(new Date())
  return Response.json(
    { ...health, version },
    { status: health.status === 'down' ? 503 : 200, headers: { 'cache-control': 'no-store' } },
  )
}
