-- One row is one referral as this delivery knew it. Rows that say nothing new are not stored again; the delivery that holds
-- the latest version of a record counts for it.
insert into new_fct_community_referral (delivery_id, source_line, record_key, person_key, agency, area_code, as_of, service_line,
    received_on, referral_source, priority, first_contact_on, discharged_on, discharge_reason, age_at_received, sex, ethnicity)
select @delivery, s.line, r.record_key, l.person_key, @agency, @area, coalesce(s.reportingperiodend, @asOf), s.serviceline,
       s.referralrequestreceiveddate, s.sourceofreferral, s.prioritytype, s.firstcontactdate, s.dischargedate, s.dischargereason,
       case when s.personbirthdate <= s.referralrequestreceiveddate
            then extract(year from age(s.referralrequestreceiveddate::timestamp, s.personbirthdate::timestamp)) end,
       case upper(s.sex) when '1' then 'M' when 'M' then 'M' when '2' then 'F' when 'F' then 'F' else 'U' end, s.ethniccategory
from stg_referrals s
join linked_record r on r.line = s.line and not r.held
join linked_person l on l.table_name = 'referrals' and l.line = s.line;
