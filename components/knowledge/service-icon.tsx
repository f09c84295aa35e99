const icons: Record<string, string> = {
  'briefcase-business': 'icon-[lucide--briefcase-business]',
  globe: 'icon-[lucide--globe]',
  'key-round': 'icon-[lucide--key-round]',
  laptop: 'icon-[lucide--laptop]',
  mail: 'icon-[lucide--mail]',
  monitor: 'icon-[lucide--monitor]',
  phone: 'icon-[lucide--phone]',
  presentation: 'icon-[lucide--presentation]',
  printer: 'icon-[lucide--printer]',
  'shield-check': 'icon-[lucide--shield-check]',
  siren: 'icon-[lucide--siren]',
  smartphone: 'icon-[lucide--smartphone]',
  users: 'icon-[lucide--users]',
  wifi: 'icon-[lucide--wifi]',
  'zap-off': 'icon-[lucide--zap-off]',
}

export function ServiceIcon({ name, className = 'size-6' }: { name: string; className?: string }) {
  return <span aria-hidden className={`${icons[name] ?? 'icon-[lucide--circle-help]'} ${className}`} />
}
