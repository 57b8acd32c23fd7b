-- Keeps what signing in rests on; false when it was changed meanwhile.
select security.save_account(@AccountId, @StoredStamp, @PasswordHash, @SecurityStamp, @AuthenticatorKey, @TwoFactor)
