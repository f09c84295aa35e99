import { urlOf } from './port.mjs'
import { runProgram } from './programs.mjs'
import { Refusal } from './refusal.mjs'

/** Demo accounts only in a database of our own, or where somebody asks for them by name. */
export const isDemo = (environment) =>
  environment.DEMO === '1' || (environment.DEMO !== '0' && !environment.DATABASE_URL)

/** The settings of web and worker: what the environment names, what we started, and what is random and kept. */
export function completeSettings({ environment, servers, address, dataDir, dev }) {
  const demo = isDemo(environment)
  const secret = environment.DATABASE_URL && !demo ? {} : { NEXTAUTH_SECRET: servers.keys.nextAuthSecret }
  return {
    ...secret,
    NEXTAUTH_URL: urlOf(address),
    ...environment,
    ...servers.settings,
    DEMO: demo ? '1' : '0',
    DEMO_PASSWORD: demo ? environment.DEMO_PASSWORD || servers.keys.demoPassword : '',
    DATA_DIR: dataDir,
    HOST: address.host,
    PORT: String(address.port),
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** Settings that we did not make ourselves are read before anything is served with them. */
export async function checkSettings(settings) {
  const { code, output } = await runProgram(process.execPath, ['--import', 'tsx', 'scripts/check-settings.ts'], {
    env: settings,
  })
  if (code !== 0) throw new Refusal(output)
}
