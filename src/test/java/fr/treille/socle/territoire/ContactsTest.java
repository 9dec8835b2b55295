package fr.treille.socle.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The points of contact of a territoire: who changes them, and each refusal on its field. */
@TestIntegration
class ContactsTest {

    @Autowired
    TerritoireService territoires;

    @Autowired
    Session session;

    @BeforeEach
    void coordination() {
        session.ouvrir(Role.COORDINATION_GRADES);
    }

    private void modifier(Contacts contacts) {
        territoires.modifierContacts("32", territoires.fiche("32").orElseThrow().version(), contacts);
    }

    @Test
    void la_coordination_change_les_contacts() {
        modifier(new Contacts(" dt32@ars.test ", "05 62 00 00 00", "gers@grades.test", "+33 5 62 00 00 01"));

        assertThat(territoires.fiche("32").orElseThrow().contacts())
                .isEqualTo(new Contacts("dt32@ars.test", "05 62 00 00 00", "gers@grades.test", "+33 5 62 00 00 01"));
        modifier(new Contacts("", "", "", ""));
        assertThat(territoires.fiche("32").orElseThrow().contacts()).isEqualTo(new Contacts("", "", "", ""));
    }

    @Test
    void une_adresse_ou_un_numero_qui_n_en_est_pas_un_est_refuse_sur_son_champ() {
        assertThat(refus(new Contacts("", "", "gers@", "")))
                .satisfies(refus -> assertThat(refus.champ()).contains("gradesCourriel"))
                .hasMessageContaining("n’est pas une adresse électronique");
        assertThat(refus(new Contacts("", "au bureau", "", "")))
                .satisfies(refus -> assertThat(refus.champ()).contains("arsTelephone"))
                .hasMessageContaining("n’est pas un numéro de téléphone");
    }

    private Refus refus(Contacts contacts) {
        return catchThrowableOfType(Refus.class, () -> modifier(contacts));
    }

    @Test
    void un_territoire_d_une_autre_region_est_inconnu() {
        assertThat(territoires.fiche("67")).isEmpty();
        assertThat(territoires.fiche("ZZ")).isEmpty();
        assertThatThrownBy(() -> territoires.modifierContacts("67", 0, new Contacts("", "", "", "")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’existe pas");
    }

    @Test
    void une_version_depassee_est_refusee() {
        var vue = territoires.fiche("32").orElseThrow().version();
        modifier(new Contacts("autre@ars.test", "", "", ""));

        assertThatThrownBy(() -> territoires.modifierContacts("32", vue, new Contacts("", "", "", "")))
                .isInstanceOf(ModificationConcurrente.class);
    }
}
