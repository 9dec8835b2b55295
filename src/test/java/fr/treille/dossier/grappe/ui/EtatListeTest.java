package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.grappe.StatutGrappe;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the address of a grappe says of the list that it was opened from, for its neighbours. */
class EtatListeTest {

    private static final Set<String> TERRITOIRES = Set.of("31", "2A");

    @Test
    void les_codes_qui_existent_restreignent_et_les_autres_sont_ignores() {
        var filtre = EtatListe.filtre(
                QueryParameters.fromString("territoire=%C3%A9&territoire=31&territoire=ZZ&aap=%C3%A9&aap=4"
                        + "&statut=INVENTE&statut=DEPOSEE&type=%C3%A9&responsable=%C3%A9&fenetre=x"),
                TERRITOIRES);
        assertThat(filtre.territoires()).containsExactly("31");
        assertThat(filtre.appels()).containsExactly(4L);
        assertThat(filtre.statuts()).containsExactly(StatutGrappe.DEPOSEE);
        assertThat(filtre.types()).isEmpty();
        assertThat(filtre.responsableId()).isNull();
        assertThat(filtre.fenetres()).isEmpty();
    }

    @Test
    void une_adresse_qui_ne_dit_que_des_codes_inconnus_ne_restreint_rien() {
        assertThat(EtatListe.filtre(QueryParameters.fromString("territoire=%C3%A9"), TERRITOIRES)
                        .territoires())
                .isEmpty();
    }
}
