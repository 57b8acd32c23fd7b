-- Explains a query; null when who asks may not, or when there is none such.
select desk.explain_query(@Delivery, @Code, @Table, @Field, @Why, @Until)
