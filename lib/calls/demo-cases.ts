/** What people of the demo organisations called about, in their own words; by known problem, or new to everybody. */
export type DemoCase = { service: string; problem: string | null; words: { en: string; tr: string } }

const of = (service: string, problem: string | null, en: string, tr: string): DemoCase => ({
  service,
  problem,
  words: { en, tr },
})

export const demoCases: DemoCase[] = [
  of(
    'printing',
    'printer-cartridge-empty',
    'The printer on floor two prints white pages',
    'İkinci kattaki yazıcı boş sayfa basıyor',
  ),
  of('printing', 'print-queue-stuck', 'My documents stay in the print queue', 'Belgelerim yazdırma kuyruğunda kalıyor'),
  of('printing', 'print-card-unknown', 'The printer does not know my card', 'Yazıcı kartımı tanımıyor'),
  of('accounts', 'account-locked', 'My account is locked after the holiday', 'Tatilden sonra hesabım kilitlendi'),
  of(
    'accounts',
    'access-right-missing',
    'I cannot open the folder of my new team',
    'Yeni ekibimin klasörünü açamıyorum',
  ),
  of('accounts', 'account-disabled', 'I cannot sign in since Monday', 'Pazartesiden beri oturum açamıyorum'),
  of('email', 'attachment-too-large', 'Outlook refuses to send my drawing', 'Outlook çizimimi göndermiyor'),
  of(
    'email',
    'calendar-time-zone-wrong',
    'All my appointments are one hour late',
    'Bütün randevularım bir saat geç görünüyor',
  ),
  of('email', 'focused-inbox-hides-mail', 'Mails from one supplier do not arrive', 'Bir tedarikçiden e-posta gelmiyor'),
  of('vpn', 'vpn-approval-not-arriving', 'No approval comes when I start the VPN', 'VPN başlatınca onay gelmiyor'),
  of('vpn', 'vpn-blocked-by-network', 'The VPN does not connect in the hotel', 'Otelde VPN bağlanmıyor'),
  of(
    'vpn',
    'remote-desktop-pc-asleep',
    'I cannot reach my office computer from home',
    'Evden ofis bilgisayarıma ulaşamıyorum',
  ),
  of('network', 'network-cable-loose', 'No network at the desk by the window', 'Pencere kenarındaki masada ağ yok'),
  of(
    'network',
    'guest-wifi-sign-in-page',
    'Our visitor cannot get into the guest Wi-Fi',
    'Ziyaretçimiz misafir ağına giremiyor',
  ),
  of('windows', 'disk-full', 'Windows says that the disk is full', 'Windows diskin dolu olduğunu söylüyor'),
  of('windows', 'camera-or-microphone-blocked', 'Nobody sees me in the meeting', 'Toplantıda beni kimse görmüyor'),
  of(
    'microsoft-365',
    'file-locked-for-editing',
    'The budget file is locked by somebody',
    'Bütçe dosyası biri tarafından kilitli',
  ),
  of(
    'microsoft-365',
    'microphone-blocked-by-privacy',
    'My microphone is silent in Teams',
    'Teams’te mikrofonum sessiz',
  ),
  of('browser', 'browser-cache-stale', 'The time sheet shows last week', 'Puantaj sayfası geçen haftayı gösteriyor'),
  of('erp', 'erp-period-closed', 'The ERP does not take my invoice', 'ERP faturamı kabul etmiyor'),
  of('erp', 'erp-record-locked', 'An order is locked since this morning', 'Bir sipariş bu sabahtan beri kilitli'),
  of('telephony', 'desk-phone-not-registered', 'My desk phone shows no number', 'Masa telefonumda numara görünmüyor'),
  of('telephony', 'call-quality-choppy', 'Calls to Bursa are chopped up', 'Bursa ile görüşmeler kesik kesik'),
  of('mobile', 'phone-app-outdated', 'The delivery app does not start any more', 'Teslimat uygulaması artık açılmıyor'),
  of('windows', null, 'The label scanner types every code twice', 'Etiket okuyucu her kodu iki kez yazıyor'),
  of('network', null, 'The warehouse loses its network when the crane runs', 'Vinç çalışınca depoda ağ kopuyor'),
]
