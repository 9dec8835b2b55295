package fr.treille.socle.marque.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.marque.BlocMarqueService;
import fr.treille.socle.marque.ImagesDEssai;
import fr.treille.socle.territoire.TerritoireLiens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bloc-marque on the screen of the région. */
@TestIntegration
@ViewPackages(packages = "fr.treille.socle.territoire.ui")
class PanneauBlocMarqueTest extends SpringBrowserlessTest {

    @Autowired
    Session session;

    @Autowired
    BlocMarqueService service;

    @BeforeEach
    void administrer() {
        session.ouvrir(Role.ADMINISTRATION);
        if (service.fiche().piece() != null) {
            service.retirer(service.fiche().version());
        }
        navigate(TerritoireLiens.REGION, com.vaadin.flow.component.Component.class);
    }

    @Test
    void une_image_donnee_est_montree_avec_son_texte_puis_se_retire() {
        assertThat(textes()).contains("Aucun\u00A0: le nom de l’agence est écrit à sa place.");

        donner("marque.png", ImagesDEssai.png(300, 92));

        assertThat(find(Image.class).single().getAlt().orElse(""))
                .isEqualTo("Bloc-marque\u00A0: Agence régionale de santé Occitanie");
        assertThat(textes()).contains("marque.png, donné par Prénom Administration");
        assertThat(textes()).contains("les lettres et conventions à venir le portent");

        bouton("Retirer le bloc-marque").click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(Image.class).all()).isEmpty();
        assertThat(service.fiche().piece()).isNull();
    }

    @Test
    void une_image_refusee_le_dit_a_cote_du_fichier_et_n_est_pas_gardee() {
        donner(
                "dessin.png",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(textes()).contains("dessin.png\u00A0: Ce fichier n’est pas d’un type admis");
        assertThat(service.fiche().piece()).isNull();
    }

    @Test
    void ce_qu_une_autre_personne_a_donne_se_montre_et_la_seconde_fois_passe() {
        service.deposer("sienne.png", ImagesDEssai.png(300, 92), service.fiche().version());

        donner("mienne.png", ImagesDEssai.png(400, 120));
        assertThat(textes()).contains("Une autre personne").contains("sienne.png, donné par");

        donner("mienne.png", ImagesDEssai.png(400, 120));
        assertThat(textes()).contains("mienne.png, donné par");
    }

    private void donner(String nom, byte[] octets) {
        test(find(Upload.class).single()).upload(nom, "image/png", octets);
    }

    private String textes() {
        return String.join(
                "\n",
                find(Paragraph.class).all().stream().map(Paragraph::getText).toList());
    }

    private Button bouton(String texte) {
        return find(Button.class).withText(texte).single();
    }
}
