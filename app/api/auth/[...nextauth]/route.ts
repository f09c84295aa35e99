import { cookies } from 'next/headers'
import { answerAuthRequest } from '@/lib/auth/session-endpoints'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params
  return answerAuthRequest(request, nextauth, (await cookies()).getAll())
}

export { handle as GET, handle as POST }
