package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffOrderTest {
    private static final EmailAddress SASHA = new EmailAddress("sasha@vendor.example");

    @Test
    void anOptionIsOneWordOrTwoAndWhatIsTypedCountsInAnyCase() {
        var order = StaffOrder.of(List.of(
                "add", "--email= Sasha@Vendor.example", "--name", "Sasha Support", "--roles=support, ADMIN,support"));

        assertThat(order)
                .isEqualTo(new StaffOrder.Add(
                        SASHA,
                        new DisplayName("Sasha Support"),
                        new StaffRoles(Set.of(Role.SUPPORT, Role.ADMIN)),
                        Locale.ENGLISH));
    }

    @Test
    void mailsComeInTheLanguageThatIsNamed() {
        assertThat(StaffOrder.of(
                        List.of("add", "--email=sasha@vendor.example", "--name=A=B", "--roles=SALES", "--language=fr")))
                .isEqualTo(new StaffOrder.Add(
                        SASHA, new DisplayName("A=B"), new StaffRoles(Set.of(Role.SALES)), Locale.FRENCH));
    }

    @Test
    void theOtherCommandsNeedLess() {
        assertThat(StaffOrder.of(List.of("list"))).isEqualTo(new StaffOrder.Everybody());
        assertThat(StaffOrder.of(List.of("remove", "--email=sasha@vendor.example")))
                .isEqualTo(new StaffOrder.Remove(SASHA));
        assertThat(StaffOrder.of(List.of("roles", "--roles=ADMIN", "--email=sasha@vendor.example")))
                .isEqualTo(new StaffOrder.Give(SASHA, new StaffRoles(Set.of(Role.ADMIN))));
    }

    @Test
    void rolesAreToldInTheirOrder() {
        assertThat(StaffRoles.parse("admin,SALES")).hasToString("SALES,ADMIN");
    }

    @Test
    void withoutACommandThereIsNothingToDo() {
        assertThatThrownBy(() -> StaffOrder.of(List.of())).hasMessage("say what to do");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            promote                                                   | there is no command promote
            list --email=a@b.example                                  | there is no option --email
            list everybody                                            | there is no option everybody
            add --name=Sasha --roles=ADMIN                            | give --email
            add --email=a@b.example --roles=ADMIN                     | give --name
            add --email=a@b.example --name= --roles=ADMIN             | give --name
            add --email=a@b.example --name=Sasha                      | give --roles
            add --email=a@b.example --name=Sasha Support --roles=X    | there is no option Support
            add --email=a@b.example --langauge=fr                     | there is no option --langauge
            add --email=sasha --name=Sasha --roles=ADMIN              | an e-mail address
            add --email=a@b.example --name=\u200b --roles=ADMIN       | --name has more than 100 characters or 200 bytes, or a char
            add --email=a@b.example --name=S --roles=BOSS             | the role "BOSS", only SALES,SUPPORT,ADMIN
            add --email=a@b.example --name=S --roles=SALES,           | the role "", only SALES,SUPPORT,ADMIN
            add --email=a@b.example --name=S --roles=CUSTOMER         | the role "CUSTOMER", only SALES,SUPPORT,ADMIN
            add --email=a@b.example --name=S --roles=SALES --language=de | be de, only en or fr
            roles --email=a@b.example                                 | give --roles
            roles --email=a@b.example --email=a@b.example             | give --email once
            remove                                                    | give --email
            remove --email                                            | give --email a value
            add --email=a@b.example --name --roles=ADMIN              | give --name a value
            """)
    void whatCanNotBeUnderstoodIsSaid(String typed, String said) {
        var words = List.of(typed.split(" ", -1));

        assertThatThrownBy(() -> StaffOrder.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
