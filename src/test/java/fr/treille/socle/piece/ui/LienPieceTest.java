package fr.treille.socle.piece.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import fr.treille.socle.piece.EtatPiece;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.TypePiece;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A piece where it is shown, when it may not be read; OngletUsagesTest downloads one that may. */
class LienPieceTest {

    private static LienPiece lien(EtatPiece etat, String constat) {
        var fiche = new PieceFiche(
                1, 1, 42L, "bilan.pdf", TypePiece.PDF, 14, "ab12", etat, constat, Instant.EPOCH, "Camille", false);
        return new LienPiece(fiche, () -> {
            throw new AssertionError("read before it is asked for");
        });
    }

    private static boolean seTelecharge(LienPiece lien) {
        return lien.getChildren().anyMatch(Anchor.class::isInstance);
    }

    @Test
    void une_piece_en_attente_le_dit_et_ne_se_telecharge_pas() {
        var lien = lien(EtatPiece.RECUE, "");
        assertThat(lien.getElement().getTextRecursively()).isEqualTo("bilan.pdf, en attente du contrôle antivirus");
        assertThat(seTelecharge(lien)).isFalse();
    }

    @Test
    void une_piece_refusee_dit_ce_qui_y_fut_trouve_et_quoi_faire() {
        var lien = lien(EtatPiece.REFUSEE, "Eicar-Test-Signature");
        assertThat(lien.getElement().getTextRecursively())
                .isEqualTo("bilan.pdf, refusé par le contrôle antivirus (Eicar-Test-Signature)\u00A0: à redonner");
        assertThat(seTelecharge(lien)).isFalse();
    }
}
