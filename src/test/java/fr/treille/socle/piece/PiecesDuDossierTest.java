package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.EtatAttendue;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pieces of a file where an antivirus is set: none is accepted before it was found clean. */
class PiecesDuDossierTest extends PiecesControlees {

    private static final String PLANNING = "Planning du projet";

    @Autowired
    private CompletudeService completude;

    @Autowired
    private DepotPiecesService depot;

    @Autowired
    private GrappesDEssai essai;

    private long dossier;

    @BeforeEach
    void ouvrirLeDossier() {
        session.ouvrir(Role.COORDINATION_ARS);
        dossier = essai.remplie("Canal " + UUID.randomUUID(), 3).id();
    }

    private PieceAttendue planning() {
        return completude.liste(dossier).attendues().stream()
                .filter(une -> une.piece().libelle().equals(PLANNING))
                .findFirst()
                .orElseThrow();
    }

    private static PieceSaisie saisie(String contenu) {
        return new PieceSaisie(PLANNING, "plan.csv", FichiersDEssai.texte(contenu));
    }

    @Test
    void un_virus_est_refuse_sur_le_fichier_et_n_est_pas_garde() {
        assertThatThrownBy(() -> depot.joindre(dossier, saisie(FichiersDEssai.EICAR)))
                .hasMessageContaining("le contrôle antivirus y a trouvé");
        assertThat(planning().etat()).isEqualTo(EtatAttendue.MANQUANTE);
    }

    @Test
    void sans_reponse_de_l_antivirus_une_piece_ne_se_lit_ni_ne_s_accepte() {
        CLAMD.est(FauxClamd.Humeur.MUET);
        var id = depot.joindre(dossier, saisie("a;" + marque));
        var donnee = planning().donnees().getFirst();

        assertThatThrownBy(() -> depot.contenu(dossier, id, 1))
                .hasMessageContaining("en attente du contrôle antivirus");
        assertThatThrownBy(() -> completude.accepter(dossier, id, donnee.version()))
                .hasMessageContaining("ne s’accepte pas sans avoir été lu");

        CLAMD.est(FauxClamd.Humeur.JUSTE);
        controle.passer();
        completude.accepter(dossier, id, donnee.version());
        assertThat(planning().etat()).isEqualTo(EtatAttendue.ACCEPTEE);
    }

    @Test
    void un_virus_trouve_apres_coup_fait_que_la_piece_manque_et_se_redemande() {
        CLAMD.est(FauxClamd.Humeur.MUET);
        depot.joindre(dossier, saisie(FichiersDEssai.EICAR));
        CLAMD.est(FauxClamd.Humeur.JUSTE);
        controle.passer();

        assertThat(planning()).satisfies(manque -> {
            assertThat(manque.manque()).isTrue();
            assertThat(manque.etat()).isEqualTo(EtatAttendue.REFUSEE);
            assertThat(manque.demande()).contains("refusé par le contrôle antivirus");
        });
    }

    @Test
    void la_reserve_reste_dite_une_fois_le_fichier_trouve_sain() {
        CLAMD.est(FauxClamd.Humeur.MUET);
        depot.joindre(dossier, new PieceSaisie(PLANNING, "plan.xlsm", FichiersDEssai.classeurAMacros()));
        CLAMD.est(FauxClamd.Humeur.JUSTE);
        controle.passer();

        assertThat(planning().donnees().getFirst().fichier()).satisfies(fichier -> {
            assertThat(fichier.etat()).isEqualTo(EtatPiece.SAINE);
            assertThat(fichier.reserve()).isEqualTo("contient des macros");
        });
    }
}
