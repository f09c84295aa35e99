const icons: Record<string, string> = {
  'briefcase-business': 'icon-briefcase-business',
  globe: 'icon-globe',
  'key-round': 'icon-key-round',
  laptop: 'icon-laptop',
  mail: 'icon-mail',
  monitor: 'icon-monitor',
  phone: 'icon-phone',
  presentation: 'icon-presentation',
  printer: 'icon-printer',
  'shield-check': 'icon-shield-check',
  siren: 'icon-siren',
  smartphone: 'icon-smartphone',
  users: 'icon-users',
  wifi: 'icon-wifi',
  'zap-off': 'icon-zap-off',
}

export function ServiceIcon({ name, className = 'size-6' }: { name: string; className?: string }) {
  return <span aria-hidden className={`${icons[name] ?? 'icon-circle-question-mark'} ${className}`} />
}
