package fr.treille.suivi.apport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** What the porteur's files prove, said on his page; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class JustificatifsApportTest extends SpringBrowserlessTest {

    @Autowired
    UsagesDEssai usages;

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private String jeton = "";

    @BeforeEach
    void demander() {
        var personne = SecurityContextHolder.getContext();
        var grappe = usages.conventionnee("Justifiée " + UUID.randomUUID(), 2).id();
        var periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
        apports.creer(grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        var trouve = Pattern.compile("/apport/(\\S{43})")
                .matcher(base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single());
        assertThat(trouve.find()).isTrue();
        jeton = trouve.group(1);
        SecurityContextHolder.setContext(personne);
    }

    @Test
    @SuppressWarnings("unchecked")
    void un_fichier_dit_ce_qu_il_prouve_et_l_envoi_l_attend() {
        porteur.enregistrer(jeton, new ApportLigne(GrappesDEssai.essms(1), "DMP", 35, 50, 0, "", 0, ""));
        UI.getCurrent().navigate("apport/" + jeton);
        var envoyer = find(Button.class).withText("Envoyer à l’agence").single();
        assertThat(envoyer.isEnabled()).isTrue();
        test(find(Upload.class).single()).upload("relevé.pdf", "application/pdf", FichiersDEssai.pdf(jeton));
        assertThat(envoyer.isEnabled()).isFalse();
        assertThat(etats()).contains("1\u00A0justificatif à préciser");
        cliquer("Enregistrer ce que prouve ce fichier");
        CheckboxGroup<CibleFiche> indicateurs =
                find(CheckboxGroup.class).withLabel("Indicateurs prouvés").single();
        assertThat(indicateurs.getErrorMessage()).contains("Dites quel indicateur");
        indicateurs.setValue(indicateurs
                .getListDataView()
                .getItems()
                .filter(cible -> cible.code().equals("DMP"))
                .collect(Collectors.toSet()));
        find(Checkbox.class).withLabel("Tous les ESSMS de la grappe").single().setValue(true);
        cliquer("Enregistrer ce que prouve ce fichier");
        assertThat(etats()).contains("Prouve\u00A0: DMP\u00A0; tous les ESSMS de la grappe");
        assertThat(envoyer.isEnabled()).isTrue();
        assertThat(porteur.ouvrir(jeton, "essai").preuves().getFirst().portee().precisee())
                .isTrue();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private String etats() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }
}
