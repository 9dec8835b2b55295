package fr.treille.socle.marque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.engagement.notification.SpecimenService;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.courrier.edition.ImagesLues;
import fr.treille.socle.courrier.edition.StructurePdf;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.TypePiece;
import fr.treille.socle.territoire.RegionService;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The bloc-marque is given, replaced, taken away, by the région's administration alone; letters and conventions bear it. */
@TestIntegration
class BlocMarqueServiceTest {

    private static final String LOGO = "Logo : Agence régionale de santé Occitanie";

    @Autowired
    BlocMarqueService service;

    @Autowired
    BlocsMarque imprimes;

    @Autowired
    NotificationService lettres;

    @Autowired
    ConventionService conventions;

    @Autowired
    SpecimenService specimens;

    @Autowired
    RegionService regions;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    HistoriqueService historique;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void sansImage() {
        session.ouvrir(Role.ADMINISTRATION);
        if (service.fiche().piece() != null) {
            service.retirer(service.fiche().version());
        }
    }

    private void donner(String nom, byte[] octets) {
        session.ouvrir(Role.ADMINISTRATION);
        service.deposer(nom, octets, service.fiche().version());
    }

    @Test
    void la_lettre_la_convention_et_l_exemple_portent_l_image_puis_le_nom_quand_elle_est_retiree() {
        donner("marque.jpg", ImagesDEssai.jpeg(600, 184));
        var aNotifier = decisions.favorable("Adour");
        var aConventionner = decisions.notifiee("Bruche");

        for (var pdf : new byte[][] {
            lettres.apercu(aNotifier.id(), null), conventions.apercu(aConventionner.id(), null), exemple()
        }) {
            assertThat(StructurePdf.textesAlternatifs(pdf)).contains(LOGO);
            assertThat(ImagesLues.premiere(pdf).largeur()).isBetween(52.0, 53.0);
        }

        session.ouvrir(Role.ADMINISTRATION);
        service.retirer(service.fiche().version());
        session.ouvrir(Role.COORDINATION_ARS);
        for (var pdf : new byte[][] {
            lettres.apercu(aNotifier.id(), null), conventions.apercu(aConventionner.id(), null), exemple()
        }) {
            assertThat(StructurePdf.textesAlternatifs(pdf)).doesNotContain(LOGO);
            assertThat(DecisionsDEssai.texte(pdf)).contains("Agence régionale de santé Occitanie");
        }
    }

    private byte[] exemple() {
        session.ouvrir(Role.ADMINISTRATION);
        var pdf = specimens.lettre(regions.fiche().agence());
        session.ouvrir(Role.COORDINATION_ARS);
        return pdf;
    }

    @Test
    void ce_qui_est_garde_est_ce_qui_s_imprime_et_les_anciennes_versions_restent() {
        donner("Marque de l’agence.jpeg", ImagesDEssai.jpeg(2500, 766));
        var premiere = piece();
        assertThat(premiere.nom()).isEqualTo("Marque de l’agence.png");
        assertThat(premiere.type()).isEqualTo(TypePiece.PNG);
        assertThat(premiere.recuePar()).isEqualTo("Prénom Administration");
        assertThat(ImagesDEssai.lire(service.contenu().octets()).getWidth()).isEqualTo(1250);
        assertThat(imprimes.image("76")).isEqualTo(service.contenu().octets());
        assertThat(imprimes.image("44")).as("another région").isNull();

        donner("autre.png", ImagesDEssai.png(300, 92));

        assertThat(piece().id()).isEqualTo(premiere.id());
        assertThat(piece().version()).isEqualTo(premiere.version() + 1);
        assertThat(piece().nom()).isEqualTo("autre.png");
    }

    private PieceFiche piece() {
        return Objects.requireNonNull(service.fiche().piece());
    }

    @Test
    void une_image_refusee_laisse_l_ancienne() {
        donner("marque.png", ImagesDEssai.png(300, 92));
        var avant = service.fiche();

        assertThatThrownBy(() -> service.deposer("bombe.png", ImagesDEssai.bombe(60_000, 800), avant.version()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("trop grande");

        assertThat(service.fiche()).isEqualTo(avant);
    }

    @Test
    void ce_qu_une_autre_personne_a_change_n_est_pas_ecrase() {
        donner("marque.png", ImagesDEssai.png(300, 92));
        var vue = service.fiche().version();
        donner("autre.png", ImagesDEssai.png(400, 120));

        assertThatThrownBy(() -> service.deposer("tienne.png", ImagesDEssai.png(500, 150), vue))
                .isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> service.retirer(vue)).isInstanceOf(ModificationConcurrente.class);
        assertThat(piece().nom()).isEqualTo("autre.png");
    }

    @Test
    void sans_image_il_n_y_a_rien_a_lire() {
        assertThat(service.fiche().piece()).isNull();
        assertThat(imprimes.image("76")).isNull();
        assertThatThrownBy(service::contenu).isInstanceOf(Refus.class);
    }

    @Test
    void une_image_qui_attend_l_antivirus_n_est_pas_imprimee() {
        donner("marque.png", ImagesDEssai.png(300, 92));
        base.sql("UPDATE piece_version SET etat = 'REFUSEE', constat = 'Essai' WHERE piece_id = ?")
                .param(piece().id())
                .update();

        assertThat(imprimes.image("76")).isNull();
        assertThatThrownBy(service::contenu).hasMessageContaining("refusé par le contrôle antivirus");
    }

    @Test
    void l_historique_de_la_region_dit_qui_l_a_donnee_et_retiree() {
        donner("marque-historique.png", ImagesDEssai.png(300, 92));
        service.retirer(service.fiche().version());

        var siennes = historique.region(PageRequest.of(0, 200)).stream()
                .filter(evenement -> evenement.objet() == ObjetTrace.BLOC_MARQUE)
                .flatMap(evenement -> evenement.differences().stream()
                        .map(champ ->
                                evenement.auteur() + ", " + champ.enClair().replace('\u00A0', ' ')))
                .toList();
        assertThat(siennes)
                .anySatisfy(dit -> assertThat(dit)
                        .startsWith("Prénom Administration, Fichier du bloc-marque : ")
                        .endsWith("→ « marque-historique.png »"))
                .contains("Prénom Administration, Fichier du bloc-marque : « marque-historique.png » → vide");
    }

    @Test
    void la_coordination_n_y_touche_pas() {
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(service::fiche).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.deposer("a.png", ImagesDEssai.png(300, 92), -1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.retirer(0)).isInstanceOf(AccessDeniedException.class);
    }
}
