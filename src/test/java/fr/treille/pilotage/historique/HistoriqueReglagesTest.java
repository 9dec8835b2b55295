package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Contacts;
import fr.treille.socle.territoire.RegionSaisie;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import fr.treille.socle.territoire.TerritoireService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** What a change of settings leaves: contacts of a territoire, région, signatories. */
@TestIntegration
class HistoriqueReglagesTest {

    private static final Pageable TOUT = PageRequest.of(0, 200);

    @Autowired
    HistoriqueService historique;

    @Autowired
    TerritoireService territoires;

    @Autowired
    RegionService regions;

    @Autowired
    SignataireService signataires;

    @Autowired
    Session session;

    private static List<String> enClair(Evenement evenement) {
        return evenement.differences().stream().map(Difference::enClair).toList();
    }

    @Test
    void les_contacts_d_un_territoire_gardent_leurs_valeurs() {
        session.ouvrir(Role.COORDINATION_GRADES);
        // the territoires outlive the tests' database
        var boite = "dt65." + System.nanoTime() + "@ars.test";
        var fiche = territoires.fiche("65").orElseThrow();
        territoires.modifierContacts("65", fiche.version(), new Contacts(boite, "", "", ""));

        assertThat(historique.territoire("65", TOUT).stream()
                        .filter(evenement -> evenement.objet() == ObjetTrace.TERRITOIRE)
                        // others, of other clocks, may have changed it before
                        .filter(evenement ->
                                enClair(evenement).stream().anyMatch(champ -> champ.contains("→ «\u00A0" + boite)))
                        .findFirst())
                .hasValueSatisfying(changee -> {
                    assertThat(changee.auteur()).isEqualTo("Prénom Coordination GRADeS");
                    assertThat(enClair(changee))
                            .anySatisfy(champ -> assertThat(champ)
                                    .startsWith("Courriel de la délégation de l’ARS\u00A0: ")
                                    .endsWith("→ «\u00A0" + boite + "\u00A0»"));
                });
        assertThat(historique.territoire("33", TOUT)).isEmpty();
    }

    @Test
    void la_taille_minimale_d_une_region_garde_ses_valeurs() {
        session.ouvrir(Role.ADMINISTRATION);
        var fiche = regions.fiche();
        regions.modifier(new RegionSaisie(fiche.agence(), fiche.zone().getId(), 12, true, fiche.version()));

        // what the tests wrote to the database themselves is of the machine's day, later than the application's
        var parLApplication = historique.region(TOUT).stream()
                .filter(evenement -> evenement.auteur().equals("Prénom Administration"))
                .findFirst();
        assertThat(parLApplication).hasValueSatisfying(changee -> {
            assertThat(changee.objet()).isEqualTo(ObjetTrace.REGION);
            assertThat(enClair(changee))
                    .containsExactlyInAnyOrder(
                            "Taille minimale d’une grappe\u00A0: «\u00A015\u00A0» → «\u00A012\u00A0»",
                            "Lundi de Pentecôte travaillé\u00A0: «\u00A0non\u00A0» → «\u00A0oui\u00A0»");
        });
        regions.modifier(new RegionSaisie(
                fiche.agence(), fiche.zone().getId(), fiche.tailleMinimale(), false, fiche.version() + 1));
    }

    @Test
    void une_delegation_de_signature_garde_ses_dates() {
        session.ouvrir(Role.ADMINISTRATION);
        var id = signataires.ajouter(new SignataireSaisie(
                "Madame",
                "Alix",
                "Bazacle",
                "La directrice générale",
                true,
                Set.of(ActeSigne.values()),
                "Décision n° 12",
                LocalDate.of(2025, 1, 2),
                null));
        var version = signataires.signataires().stream()
                .filter(ligne -> ligne.id() == id)
                .findFirst()
                .orElseThrow()
                .version();
        signataires.terminer(id, version, LocalDate.of(2025, 12, 31));

        var siennes = historique.region(TOUT).stream()
                .filter(evenement -> evenement.objet() == ObjetTrace.SIGNATAIRE
                        && evenement.cle().equals(String.valueOf(id)))
                .toList();
        assertThat(siennes).hasSize(2).allMatch(evenement -> evenement.libelle().equals("Alix Bazacle"));
        assertThat(enClair(siennes.getFirst())).containsExactly("Jusqu’au\u00A0: vide → «\u00A031/12/2025\u00A0»");
        assertThat(enClair(siennes.getLast()))
                .contains("Décision de délégation\u00A0: vide → «\u00A0Décision n° 12\u00A0»");
    }
}
