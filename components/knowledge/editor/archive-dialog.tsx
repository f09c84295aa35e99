'use client'

import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { buttonClass } from '@/components/ui/button-class'

type Props = { open: string; title: string; text: string; cancel: string; children: ReactNode }

/** Asks before something is taken out of use. The form inside says why. */
export function ArchiveDialog({ open, title, text, cancel, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={`${buttonClass({ look: 'danger' })} justify-self-start`}>{open}</Button>
      <ModalOverlay
        isDismissable
        className="fixed inset-0 z-20 grid place-items-center overflow-y-auto bg-black/50 p-4"
      >
        <Modal className="w-full max-w-lg rounded-2xl border border-line bg-surface p-6 text-ink shadow-lg">
          <Dialog role="alertdialog" className="grid gap-4 outline-none">
            {({ close }) => (
              <>
                <Heading slot="title" className="text-xl">
                  {title}
                </Heading>
                <p className="text-muted">{text}</p>
                {children}
                <button
                  type="button"
                  onClick={close}
                  className={`${buttonClass({ look: 'quiet' })} justify-self-start`}
                >
                  {cancel}
                </button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
