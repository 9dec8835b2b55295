package fr.treille.socle.courrier.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with an empty field, or a character that cannot be printed, is refused and the field named. */
class ChampsObligatoiresTest {

    private static final Editique EDITIQUE = new Editique();

    static Stream<Arguments> champsObligatoires() {
        return Stream.of(LettreNotification.FAVORABLE, LettreNotification.DEFAVORABLE, TexteConvention.MODELE)
                .flatMap(modele -> EDITIQUE.modele(modele).champs().stream()
                        .filter(champ -> !champ.facultatif())
                        .map(champ -> Arguments.of(modele, champ.nom(), champ.libelle())));
    }

    @ParameterizedTest(name = "{0} : {2}")
    @MethodSource("champsObligatoires")
    void un_champ_obligatoire_vide_est_refuse_par_son_nom(String modele, String nom, String libelle) {
        for (Object vide : new Object[] {null, " \u00A0\n", List.of()}) {
            Map<String, @Nullable Object> valeurs = new HashMap<>(valeurs(modele));
            valeurs.put(nom, vide);

            assertThatExceptionOfType(Refus.class)
                    .isThrownBy(() -> EDITIQUE.rendre(modele, valeurs, lignes(modele)))
                    .withMessageContaining("« " + libelle + " »")
                    .satisfies(refus -> assertThat(refus.champ()).contains(nom));
            assertThat(EDITIQUE.champsManquants(modele, valeurs)).containsExactly(libelle);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contactTelephone",
                "agenceTelephone",
                "agenceSite",
                "direction",
                "logo",
                "recommandations",
                "vigilances"
            })
    void un_champ_facultatif_vide_est_admis(String nom) {
        Map<String, @Nullable Object> valeurs = new HashMap<>(valeurs(LettreNotification.FAVORABLE));
        valeurs.remove(nom);

        assertThat(EDITIQUE.champsManquants(LettreNotification.FAVORABLE, valeurs))
                .isEmpty();
        assertThat(EDITIQUE.rendre(LettreNotification.FAVORABLE, valeurs, lignes(LettreNotification.FAVORABLE)))
                .isNotEmpty();
    }

    @Test
    void plusieurs_champs_vides_sont_tous_nommes() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(valeurs(TexteConvention.MODELE));
        valeurs.keySet().removeAll(List.of("montant", "editeur"));

        assertThatExceptionOfType(Refus.class)
                .isThrownBy(() -> EDITIQUE.rendre(TexteConvention.MODELE, valeurs, lignes(TexteConvention.MODELE)))
                .withMessageContaining("convention")
                .withMessageContaining("« Éditeur de la solution », « Montant de la subvention »");
    }

    @ParameterizedTest
    @ValueSource(strings = {LettreNotification.FAVORABLE, TexteConvention.MODELE})
    void un_document_sans_ligne_est_refuse(String modele) {
        assertThatExceptionOfType(Refus.class)
                .isThrownBy(() -> EDITIQUE.rendre(modele, valeurs(modele), List.of()))
                .withMessageContaining("« " + EDITIQUE.modele(modele).lignes() + " »");
    }

    @Test
    void un_caractere_sans_glyphe_est_refuse_plutot_que_perdu() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(valeurs(LettreNotification.DEFAVORABLE));
        valeurs.put("motif", "Dossier incomplet 🙂");

        assertThatExceptionOfType(Refus.class)
                .isThrownBy(() ->
                        EDITIQUE.rendre(LettreNotification.DEFAVORABLE, valeurs, new ArrayList<>(List.of(Map.of()))))
                .withMessageContaining("Motif de la décision")
                .withMessageContaining("U+1F642");
    }

    private static Map<String, @Nullable Object> valeurs(String modele) {
        return switch (modele) {
            case LettreNotification.FAVORABLE -> Exemples.favorable().valeurs();
            case LettreNotification.DEFAVORABLE -> Exemples.defavorable().valeurs();
            default -> Exemples.convention(3).valeurs();
        };
    }

    private static Collection<Map<String, Object>> lignes(String modele) {
        return TexteConvention.MODELE.equals(modele)
                ? Exemples.convention(3).lignes()
                : Exemples.favorable().lignes();
    }
}
