'use client'

import { ServiceIcon } from './service-icon'

export type ServiceCard = { id: string; icon: string; name: string; description: string }

export function ServiceGrid({ services }: { services: ServiceCard[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {services.map((service) => (
        <li key={service.id}>
          <a
            href={`/services/${service.id}`}
            className="flex h-full items-start gap-4 rounded-2xl border border-line bg-surface p-4 shadow-card transition-colors hover:border-accent"
          >
            <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-accent-soft text-accent-strong">
              <ServiceIcon name={service.icon} />
            </span>
            <span className="min-w-0">
              <span className="block font-semibold">{service.name}</span>
              <span className="block text-sm text-muted">{service.description}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
