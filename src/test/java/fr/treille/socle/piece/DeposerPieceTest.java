package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The store of pieces, where the installation has no antivirus. */
@TestIntegration
class DeposerPieceTest {

    private static final Proprietaire OU = new Proprietaire("76", "essai/1", null);
    private static final Donneur QUI = new Donneur("Camille Exemple", "camille@exemple.test");

    @Autowired
    Pieces pieces;

    @Autowired
    JdbcClient base;

    @Autowired
    TransactionTemplate transactions;

    private <R> R dans(Supplier<R> acte) {
        return Objects.requireNonNull(transactions.execute(transaction -> acte.get()));
    }

    @Test
    void une_piece_garde_ce_qui_est_donne_son_empreinte_et_qui_l_a_donnee() {
        var octets = FichiersDEssai.classeurRenverse();
        long id = dans(() -> pieces.deposer(OU, "../Relevé.pdf", octets, QUI));

        var fiche = pieces.fiche(id);
        assertThat(fiche.nom()).as("named after what it is").isEqualTo("Relevé.xlsx");
        assertThat(fiche.type()).isEqualTo(TypePiece.XLSX);
        assertThat(fiche.taille()).isEqualTo(octets.length);
        assertThat(fiche.sha256()).isEqualTo(DigestUtils.sha256Hex(octets));
        assertThat(fiche.recuePar()).isEqualTo("Camille Exemple");
        assertThat(fiche.etat()).isEqualTo(EtatPiece.RECUE);
        assertThat(fiche.lisible()).as("nothing looks at pieces here").isTrue();
        assertThat(pieces.lire(id).octets()).isEqualTo(octets);
    }

    @Test
    void un_nouveau_fichier_remplace_l_ancien_qui_reste_lisible() {
        long id = dans(() -> pieces.deposer(OU, "devis.pdf", FichiersDEssai.pdf("un"), QUI));
        transactions.executeWithoutResult(
                transaction -> pieces.remplacer(id, "devis corrigé.pdf", FichiersDEssai.pdf("deux"), QUI));

        assertThat(pieces.fiche(id).nom()).isEqualTo("devis corrigé.pdf");
        assertThat(pieces.versions(id)).extracting(PieceFiche::version).containsExactly(2, 1);
        assertThat(pieces.lire(id).octets()).isEqualTo(FichiersDEssai.pdf("deux"));
        assertThat(pieces.lire(id, 1)).satisfies(premiere -> {
            assertThat(premiere.nom()).isEqualTo("devis.pdf");
            assertThat(premiere.octets()).isEqualTo(FichiersDEssai.pdf("un"));
        });
        assertThatThrownBy(() -> pieces.lire(id, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ce_qui_est_refuse_n_est_pas_garde() {
        var avant = nombre("piece") + nombre("piece_contenu");
        for (var mauvais : List.of(new byte[0], FichiersDEssai.texte("<html></html>"))) {
            assertThatThrownBy(() -> dans(() -> pieces.deposer(OU, "a.pdf", mauvais, QUI)))
                    .isInstanceOf(Refus.class);
        }
        long id = dans(() -> pieces.deposer(OU, "a.pdf", FichiersDEssai.pdf("a"), QUI));
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        transaction -> pieces.remplacer(id, "a.pdf", new byte[0], QUI)))
                .isInstanceOf(Refus.class);
        assertThat(pieces.versions(id)).hasSize(1);
        assertThat(nombre("piece") + nombre("piece_contenu")).isEqualTo(avant + 2);
    }

    @Test
    void un_contenu_change_en_base_n_est_plus_donne_pour_celui_qui_l_a_ete() {
        long id = dans(() -> pieces.deposer(OU, "a.pdf", FichiersDEssai.pdf("vrai"), QUI));
        base.sql("UPDATE piece_contenu o JOIN piece_version v ON v.id = o.version_id SET o.contenu = '%PDF-faux'"
                        + " WHERE v.piece_id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> pieces.lire(id)).hasMessageContaining("n’est plus celui qui a été joint");
    }

    @Test
    void une_piece_effacee_l_est_avec_toutes_ses_versions() {
        var avant = nombre("piece_contenu");
        long id = dans(() -> pieces.deposer(OU, "a.pdf", FichiersDEssai.pdf("a"), QUI));
        transactions.executeWithoutResult(transaction -> {
            pieces.remplacer(id, "a.pdf", FichiersDEssai.pdf("b"), QUI);
            pieces.effacer(id);
        });
        assertThat(nombre("piece_contenu")).isEqualTo(avant);
        assertThat(pieces.fiches(List.of(id))).isEmpty();
    }

    @Test
    void un_nom_d_avant_est_montre_sans_danger() {
        long id = dans(() -> pieces.deposer(OU, "a.csv", FichiersDEssai.texte("a;b\n"), QUI));
        base.sql("UPDATE piece_version SET nom = 'evil\".hta' WHERE piece_id = ?")
                .param(id)
                .update();
        assertThat(pieces.lire(id).nom()).isEqualTo("evil.csv");
    }

    @Test
    void une_piece_ne_se_depose_que_dans_la_transaction_de_qui_la_garde() {
        assertThatThrownBy(() -> pieces.deposer(OU, "a.pdf", FichiersDEssai.pdf("a"), QUI))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> new Proprietaire("76", "grappe/42/../43", 42L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long nombre(String table) {
        return base.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
