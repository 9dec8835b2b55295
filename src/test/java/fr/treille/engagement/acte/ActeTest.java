package fr.treille.engagement.acte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.ActeSigne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a document, and the sentences that refuse the rest. */
class ActeTest {

    private static final Instant MIDI = Instant.parse("2025-06-02T10:00:00Z");
    private static final GenreActe LETTRE = genre(new NomActe("lettre", "lettres", true), false);
    private static final GenreActe CONSTAT = genre(new NomActe("constat", "constats", false), true);

    private final Acte acte = new Acte(
            "ARS76-ESMSN-2025-0012",
            LocalDate.of(2025, 6, 2),
            42,
            new SignataireHabilite(
                    7,
                    "Capucine Lauragais",
                    "La directrice générale",
                    "",
                    "Décision d’essai",
                    LocalDate.of(2025, 1, 1),
                    Set.of(ActeSigne.LETTRE)),
            3,
            MIDI);

    private static GenreActe genre(NomActe nom, boolean apresEnvoi) {
        return new GenreActe(
                "ESSAI", NatureDocument.LETTRE, nom, "cette grappe", Droits.NOTIFIER, ActeSigne.LETTRE, apresEnvoi);
    }

    @Test
    void genere_il_compte_et_peut_partir() {
        assertThat(acte.etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(acte.partie()).isFalse();
        acte.exigerEnvoyable(LETTRE.nom(), 0, 0);
        assertThatThrownBy(() -> acte.exigerEnvoyable(LETTRE.nom(), 1, 0)).isInstanceOf(ModificationConcurrente.class);
        assertThat(acte.colonnes("date_lettre"))
                .containsEntry("etat", "GENEREE")
                .containsEntry("courante", 1)
                .containsEntry("date_lettre", LocalDate.of(2025, 6, 2))
                .containsEntry("document_id", 42L)
                .containsEntry("signataire_id", 7L)
                .containsEntry("message_id", null);
    }

    @Test
    void envoye_il_ne_part_pas_deux_fois_et_ne_se_remplace_que_si_son_genre_le_permet() {
        acte.envoyer(5, 3, MIDI);

        assertThat(acte.etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThatThrownBy(() -> acte.exigerEnvoyable(LETTRE.nom(), 1, 1))
                .isInstanceOf(Refus.class)
                .hasMessage("La lettre ARS76-ESMSN-2025-0012 a déjà été envoyée le 02/06/2025 à 12:00"
                        + "\u00A0: elle ne part pas deux fois.");
        assertThatThrownBy(() -> acte.remplacer(LETTRE, 1, 1)).hasMessageEndingWith("elle ne se remplace plus.");
        assertThatThrownBy(() -> acte.exigerEnvoyable(CONSTAT.nom(), 1, 1))
                .hasMessageStartingWith("Le constat ARS76-ESMSN-2025-0012 a déjà été envoyé le")
                .hasMessageEndingWith("il ne part pas deux fois.");

        acte.remplacer(CONSTAT, 1, 1);
        assertThat(acte.etat()).isEqualTo(EtatActe.REMPLACEE);
        assertThat(acte.partie()).isTrue();
    }

    @Test
    void remplace_il_ne_part_plus_et_laisse_sa_place() {
        assertThatThrownBy(() -> acte.remplacer(LETTRE, 1, 0)).isInstanceOf(ModificationConcurrente.class);
        acte.remplacer(LETTRE, 1, 1);

        assertThat(acte.colonnes("date_lettre")).containsEntry("courante", null);
        assertThatThrownBy(() -> acte.exigerEnvoyable(LETTRE.nom(), 2, 2))
                .hasMessageContaining("a été remplacée par une autre")
                .hasMessageContaining("celle qui compte");
        assertThatThrownBy(() -> acte.remplacer(CONSTAT, 2, 2))
                .hasMessageContaining("a été remplacé par un autre")
                .hasMessageContaining("celui qui compte");
    }

    @Test
    void ce_qui_n_est_plus_vrai_se_dit_sur_son_champ() {
        var dit = Constat.de("montant", "315 000 €", "destinataire", "Élie Ferré");

        dit.exigerVrai(LETTRE, acte.reference(), dit);
        assertThatThrownBy(() -> dit.exigerVrai(
                        LETTRE, acte.reference(), Constat.de("montant", "315 000 €", "destinataire", "Élie Ferrier")))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("destinataire");
                    assertThat(refus.message()).contains("Élie Ferré", "Élie Ferrier", "Générez une nouvelle lettre");
                });
        assertThat(Constat.lire(dit.ecrire())).isEqualTo(dit);
    }
}
