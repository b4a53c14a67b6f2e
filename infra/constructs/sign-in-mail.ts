import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';

// The user pool sends these itself, to people whose language it does not know: both languages in one mail.

/** To somebody who has just been given an account. {username} and {####} are filled in by the pool. */
export const invitation = (address: string): UserInvitationConfig => ({
  emailSubject: 'Kigen へのご招待 / Your invitation to Kigen',
  emailBody: [
    'Kigen をご利用いただけるようになりました。',
    '次のアドレスを開き、仮パスワードでサインインしてください。仮パスワードは7日間有効です。',
    address,
    'メールアドレス: {username}',
    '仮パスワード: {####}',
    '',
    'You can now use Kigen.',
    'Open the address above and sign in with the temporary password. It is valid for 7 days.',
    'Mail address: {username}',
    'Temporary password: {####}',
  ].join('<br>\n'),
});

/** To somebody who sets a new password. */
export const newCode: UserVerificationConfig = {
  emailSubject: 'Kigen の確認コード / Your Kigen code',
  emailBody: [
    '確認コード: {####}',
    'お心当たりのない場合は、このメールを破棄してください。',
    '',
    'Your code: {####}',
    'If you did not ask for it, please ignore this mail.',
  ].join('<br>\n'),
};
