import {
  BriefcaseBusiness,
  CircleHelp,
  Globe,
  KeyRound,
  Laptop,
  type LucideIcon,
  Mail,
  Monitor,
  Phone,
  Presentation,
  Printer,
  ShieldCheck,
  Siren,
  Smartphone,
  Users,
  Wifi,
  ZapOff,
} from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  'briefcase-business': BriefcaseBusiness,
  globe: Globe,
  'key-round': KeyRound,
  laptop: Laptop,
  mail: Mail,
  monitor: Monitor,
  phone: Phone,
  presentation: Presentation,
  printer: Printer,
  'shield-check': ShieldCheck,
  siren: Siren,
  smartphone: Smartphone,
  users: Users,
  wifi: Wifi,
  'zap-off': ZapOff,
}

export function ServiceIcon({ name, className = 'size-6' }: { name: string; className?: string }) {
  const Icon = icons[name] ?? CircleHelp
  return <Icon aria-hidden className={className} />
}
