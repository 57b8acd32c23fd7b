-- True until the first account is added.
select security.nobody_can_sign_in()
