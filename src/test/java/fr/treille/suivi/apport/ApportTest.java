package fr.treille.suivi.apport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.TypePiece;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** A porteur's link, from the agent who makes it to the measures that it becomes, and all that it refuses. */
@TestIntegration
@TestPropertySource(properties = {"treille.horloge.depart=2026-06-30", "treille.courriel.envoi-immediat=false"})
class ApportTest {

    private static final byte[] PDF = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LIEN = Pattern.compile("https://treille\\.test/apport/([A-Za-z0-9_-]{43})");

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    MesureService mesures;

    @Autowired
    PreuveService preuves;

    @Autowired
    PeriodeService periodes;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long periode;
    private long lien;
    private String jeton = "";
    /** Each test tries its links from elsewhere: wrong tries slow down where they come from. */
    private final String origine = UUID.randomUUID().toString();

    @BeforeEach
    void demander() {
        grappe = usages.conventionnee("Genêts " + UUID.randomUUID(), 3).id();
        session.ouvrir(Role.ANIMATEUR);
        periode = periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        lien = apports.creer(
                grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        jeton = jetonEcrit();
        session.fermer();
    }

    @Test
    void le_porteur_saisit_joint_envoie_et_l_agent_valide() {
        var vu = porteur.ouvrir(jeton, origine);
        assertThat(vu.essms()).extracting(ApportEssms::finess).containsExactlyInAnyOrder(essms(1), essms(2), essms(3));
        assertThat(porteur.enregistrer(jeton, ligne(1, "DMP", 35, 50, 0)).refus())
                .isEmpty();
        assertThat(porteur.enregistrer(jeton, ligne(2, "DMP", 35, null, 0)).refus())
                .isEmpty();
        porteur.joindre(jeton, "../capture d’écran.exe", PDF);
        assertThat(porteur.ouvrir(jeton, origine).preuves())
                .singleElement()
                .satisfies(p -> assertThat(p.piece().nom()).isEqualTo("capture d’écran.pdf"));
        dire(UsagesDEssai.portee("DMP", essms(1)));
        assertThat(mesuresLues()).as("nothing is a measure yet").isEmpty();
        porteur.envoyer(jeton);
        assertThat(porteur.ouvrir(jeton, origine).etat()).isEqualTo(EtatApport.ENVOYE);

        session.ouvrir(Role.ANIMATEUR);
        assertThat(apports.apports(grappe)).singleElement().satisfies(f -> {
            assertThat(f.etat()).isEqualTo(EtatApport.ENVOYE);
            assertThat(f.remplies()).isEqualTo(2);
            assertThat(f.preuves()).isEqualTo(1);
            assertThat(f.dernierUsage()).isNotNull();
        });
        assertThat(apports.contenu(
                                lien, apports.preuves(lien).getFirst().piece().id())
                        .octets())
                .isEqualTo(PDF);
        assertThat(apports.valider(lien).nouvelles()).isEqualTo(2);
        assertThat(mesuresLues())
                .extracting(MesureFiche::source)
                .containsOnly(SourceMesure.PORTEUR)
                .hasSize(2);
        assertThat(preuves.preuves(grappe)).singleElement().satisfies(p -> {
            assertThat(p.piece().nom()).isEqualTo("capture d’écran.pdf");
            assertThat(p.source()).isEqualTo(SourceMesure.PORTEUR);
            assertThat(p.portee().indicateurs()).containsExactly("DMP");
            assertThat(p.portee().finess()).containsExactly(essms(1));
            assertThat(p.prouve()).isTrue();
        });
        assertThat(dernierMessage())
                .as("the animateur of the GRADeS validated them")
                .contains("sont validées par Pergola e-santé, GRADeS de votre région (")
                .doesNotContain("l’agence");
        assertThatThrownBy(() -> apports.valider(lien))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Validé");
    }

    @Test
    void l_adresse_du_lien_n_est_que_dans_le_message_et_personne_d_autre_ne_le_lit() {
        assertThat(base.sql("SELECT empreinte FROM lien_apport WHERE id = ?")
                        .param(lien)
                        .query(String.class)
                        .single())
                .isEqualTo(Empreinte.de(jeton));
        assertThat(base.sql("SELECT confidentiel FROM message ORDER BY id DESC LIMIT 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void un_lien_revoque_expire_ou_devine_est_refuse() {
        session.ouvrir(Role.ANIMATEUR);
        apports.revoquer(lien);
        session.fermer();
        refuser(jeton, "Ce lien a été retiré.");
        assertThatThrownBy(() -> porteur.enregistrer(jeton, ligne(1, "DMP", 1, 2, 0)))
                .hasMessageContaining("retiré");
        assertThatThrownBy(() -> porteur.joindre(jeton, "a.pdf", PDF)).hasMessageContaining("retiré");
        base.sql("UPDATE lien_apport SET etat = 'OUVERT', expire_le = '2026-06-01' WHERE id = ?")
                .param(lien)
                .update();
        refuser(jeton, "n’est plus valable depuis le 01/06/2026");
        refuser("x".repeat(43), "Ce lien n’est pas valable");
        assertThatThrownBy(() -> porteur.envoyer("x".repeat(43))).hasMessage(ApportsPorteur.INCONNU);
    }

    @Test
    void les_liens_devines_font_attendre_et_un_lien_juste_n_efface_pas_les_essais_faux() {
        for (int essai = 0; essai < 5; essai++) {
            var faux = String.valueOf(essai).repeat(43);
            refuser(faux, "Ce lien n’est pas valable");
        }
        refuser("y".repeat(43), "Trop de liens");
        refuser(jeton, "Trop de liens");
        assertThat(porteur.ouvrir(jeton, "ailleurs " + origine).etat()).isEqualTo(EtatApport.OUVERT);
    }

    @Test
    void un_lien_ne_lit_ni_n_ecrit_une_autre_grappe() {
        session.ouvrir(Role.ANIMATEUR);
        var autre = usages.conventionnee("Voisine " + UUID.randomUUID(), 5).id();
        session.fermer();
        assertThatThrownBy(() -> porteur.enregistrer(jeton, ligne(5, "DMP", 1, 2, 0)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas de cette grappe");
        assertThatThrownBy(() -> porteur.enregistrer(jeton, ligne(1, "INCONNU", 1, 2, 0)))
                .isInstanceOf(Refus.class);
        assertThat(porteur.ouvrir(jeton, origine).toString()).doesNotContain("Voisine");
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> apports.creer(
                        autre, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 1))))
                .hasMessageContaining("une période de cette grappe");
    }

    @Test
    void deux_saisies_en_meme_temps_ne_s_ecrasent_pas() {
        porteur.enregistrer(jeton, ligne(1, "DMP", 35, 50, 0));
        assertThatThrownBy(() -> porteur.enregistrer(jeton, ligne(1, "DMP", 36, 50, 0)))
                .isInstanceOfSatisfying(ApportConcurrent.class, autre -> {
                    assertThat(autre.enregistree().numerateur()).isEqualTo(35);
                    assertThat(autre.enregistree().version()).isEqualTo(1);
                });
        assertThat(porteur.enregistrer(jeton, ligne(1, "DMP", 36, 50, 1)).version())
                .isEqualTo(2);
    }

    @Test
    void ce_qui_enfreint_une_regle_est_garde_dit_et_retient_l_envoi() {
        assertThat(porteur.enregistrer(jeton, ligne(1, "DMP", 60, 50, 0)).refus())
                .contains("dépasse le dénominateur");
        assertThatThrownBy(() -> porteur.envoyer(jeton)).hasMessageContaining("à corriger avant l’envoi");
        assertThat(porteur.enregistrer(jeton, ligne(1, "MSSANTE", 60, 50, 0)).refus())
                .as("messages may exceed persons")
                .isEmpty();
        porteur.enregistrer(jeton, new ApportLigne(essms(1), "DMP", null, null, 0, "", 1, ""));
        porteur.envoyer(jeton);
        assertThatThrownBy(() -> porteur.envoyer(jeton)).hasMessageContaining("déjà été envoyées");
        assertThatThrownBy(() -> porteur.enregistrer(jeton, ligne(2, "DMP", 1, 2, 0)))
                .hasMessageContaining("déjà été envoyées");
    }

    @Test
    void sans_mesure_rien_ne_s_envoie() {
        assertThatThrownBy(() -> porteur.envoyer(jeton)).hasMessageContaining("Rien n’est saisi");
    }

    @Test
    void un_apport_renvoye_garde_sa_saisie_sous_un_autre_lien() {
        porteur.enregistrer(jeton, ligne(1, "DMP", 35, 50, 0));
        porteur.envoyer(jeton);
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> apports.renvoyer(lien, " ", LocalDate.of(2026, 7, 30)))
                .hasMessageContaining("ce qui est à revoir");
        apports.renvoyer(lien, "Le dénominateur ne compte que les présents.", LocalDate.of(2026, 7, 30));
        var ancien = jeton;
        jeton = jetonEcrit();
        session.fermer();
        refuser(ancien, "un plus récent le remplace");
        var vu = porteur.ouvrir(jeton, origine);
        assertThat(vu.motifRenvoi()).isEqualTo("Le dénominateur ne compte que les présents.");
        assertThat(vu.ligne(essms(1), "DMP").numerateur()).isEqualTo(35);
        porteur.envoyer(jeton);
    }

    @Test
    void les_fichiers_sont_connus_par_leur_contenu() {
        refuserFichier("a.pdf", "MZ\u0000programme".getBytes(StandardCharsets.US_ASCII), "type admis");
        refuserFichier("a.pdf", new byte[0], "vide");
        refuserFichier("a.pdf", new byte[TypePiece.TAILLE_MAXIMALE + 1], "va jusqu’à");
        refuserFichier("a.html", "<html>".getBytes(StandardCharsets.US_ASCII), "type admis");
        porteur.joindre(jeton, "a.pdf", PDF);
        refuserFichier("b.pdf", PDF, "déjà joint");
    }

    private PorteePreuve dire(PorteePreuve portee) {
        return porteur.preciser(
                jeton,
                base.sql("SELECT MAX(piece_id) FROM apport_preuve WHERE lien_id = ?")
                        .param(lien)
                        .query(Long.class)
                        .single(),
                portee);
    }

    @Test
    void le_lien_ne_part_qu_a_un_contact_pour_un_temps_et_une_periode_a_la_fois() {
        session.ouvrir(Role.ANIMATEUR);
        refuserLien(
                new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)), "déjà ouvert");
        apports.revoquer(lien);
        refuserLien(new LienSaisie(periode, "ailleurs@exemple.test", LocalDate.of(2026, 7, 30)), "un des contacts");
        refuserLien(new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 6, 1)), "120 jours");
        refuserLien(new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2027, 6, 1)), "120 jours");
        session.ouvrir(Role.CONSULTATION);
        assertThat(apports.apports(grappe)).hasSize(1);
        assertThatThrownBy(() -> apports.revoquer(lien)).isInstanceOf(AccessDeniedException.class);
    }

    private void refuser(String jetonEssaye, String raison) {
        assertThatThrownBy(() -> porteur.ouvrir(jetonEssaye, origine))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    private void refuserFichier(String nom, byte[] contenu, String raison) {
        assertThatThrownBy(() -> porteur.joindre(jeton, nom, contenu))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    private void refuserLien(LienSaisie saisie, String raison) {
        assertThatThrownBy(() -> apports.creer(grappe, saisie))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    private java.util.List<MesureFiche> mesuresLues() {
        session.ouvrir(Role.ANIMATEUR);
        return mesures.mesures(grappe, periode);
    }

    private static String essms(int numero) {
        return GrappesDEssai.essms(numero);
    }

    private static ApportLigne ligne(
            int numero, String code, @Nullable Integer numerateur, @Nullable Integer denominateur, int version) {
        return new ApportLigne(essms(numero), code, numerateur, denominateur, 0, "", version, "");
    }

    private String dernierMessage() {
        return base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private String jetonEcrit() {
        var trouve = LIEN.matcher(dernierMessage());
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }
}
