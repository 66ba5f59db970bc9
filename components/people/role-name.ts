import { t } from '@/components/text.ts';
import { type PersonRole, personRoles } from '@/utils/insight/person-roles.ts';

const names: Readonly<
  Record<PersonRole, 'is_customer' | 'is_potential' | 'is_advocate' | 'is_influencer' | 'is_partner' | 'is_colleague'>
> = {
  customer: 'is_customer',
  'potential customer': 'is_potential',
  advocate: 'is_advocate',
  influencer: 'is_influencer',
  partner: 'is_partner',
  colleague: 'is_colleague',
};

/** A role in words; one that isn't ours as it was typed. */
export const roleName = (role: string): string => {
  const known = personRoles.find((one) => one === role);
  return known ? t(names[known]) : role;
};
