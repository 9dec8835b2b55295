package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a form refuses because it is empty was marked as required before anybody tried: every page of the application, and every
 * dialog that one of its buttons opens, is emptied and sent.
 */
@TestIntegration
class ChampsObligatoiresTest extends SpringBrowserlessTest {

    @Autowired
    PagesAExporter pages;

    @Autowired
    Session session;

    private final Set<String> vus = new TreeSet<>();
    private final Set<String> manquants = new TreeSet<>();

    @Test
    void un_champ_refuse_parce_que_vide_etait_marque_obligatoire() {
        pages.preparer();
        session.ouvrir(fr.treille.socle.equipe.Role.COORDINATION_ARS);
        adresses().forEach(this::visiter);
        session.ouvrir(fr.treille.socle.equipe.Role.ADMINISTRATION);
        Stream.of("comptes", "region", "region/signataires").forEach(this::visiter);

        System.out.println("ChampsObligatoiresTest : " + vus.size() + " formulaires qui refusent du vide, " + vus);
        assertThat(vus).as("formulaires essayés").hasSizeGreaterThan(12);
        assertThat(manquants).isEmpty();
    }

    private List<String> adresses() {
        var suivie = "grappes/" + pages.suivie();
        var constituee = "grappes/" + pages.constituee();
        return Stream.concat(
                        RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                                .map(RouteData::getTemplate)
                                .filter(modele -> !modele.contains(":")),
                        Stream.of(suivie, constituee)
                                .flatMap(grappe -> Stream.of(
                                                "",
                                                "/modifier",
                                                "/essms",
                                                "/instruction",
                                                "/courriers",
                                                "/convention",
                                                "/suivi",
                                                "/jalons",
                                                "/usages",
                                                "/interlocuteurs",
                                                "/echanges")
                                        .map(onglet -> grappe + onglet)))
                .toList();
    }

    private void visiter(String adresse) {
        if (!aller(adresse)) {
            return;
        }
        essayer(adresse, UI.getCurrent());
        for (var verbe : verbes()) {
            if (aller(adresse) && ouvrir(verbe)) {
                find(Dialog.class).all().stream()
                        .filter(Dialog::isOpened)
                        .reduce((premier, dernier) -> dernier)
                        .ifPresent(dialogue -> essayer(adresse + " » " + verbe, dialogue));
            }
            find(Dialog.class).all().forEach(Dialog::close);
        }
    }

    private boolean aller(String adresse) {
        find(Dialog.class).all().forEach(Dialog::close);
        try {
            UI.getCurrent().navigate(adresse);
            return true;
        } catch (RuntimeException absente) {
            // a tab that this grappe does not have
            return false;
        }
    }

    private Set<String> verbes() {
        return find(Button.class).all().stream()
                .filter(ChampsObligatoiresTest::cliquable)
                .map(Button::getText)
                .filter(texte -> !texte.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean ouvrir(String verbe) {
        return find(Button.class).all().stream()
                .filter(ChampsObligatoiresTest::cliquable)
                .filter(bouton -> bouton.getText().equals(verbe))
                .findFirst()
                .map(bouton -> {
                    try {
                        bouton.click();
                        return true;
                    } catch (RuntimeException refuse) {
                        return false;
                    }
                })
                .orElse(false);
    }

    private static boolean cliquable(Button bouton) {
        return bouton.isAttached() && bouton.isEnabled() && bouton.isVisible();
    }

    /** Empties what can be, sends by the primary button, and looks at what was refused. */
    private void essayer(String ou, Component formulaire) {
        var champs = composants(formulaire)
                .filter(composant -> composant instanceof HasValue<?, ?> champ
                        && composant instanceof HasValidationProperties
                        && composant.isVisible()
                        && !champ.isReadOnly())
                .toList();
        if (champs.isEmpty()) {
            return;
        }
        champs.forEach(ChampsObligatoiresTest::vider);
        var marques = champs.stream()
                .filter(composant -> ((HasValue<?, ?>) composant).isRequiredIndicatorVisible())
                .collect(Collectors.toSet());
        // a dialog's own are in its footer, which is none of its children
        find(Button.class).all().stream()
                .filter(ChampsObligatoiresTest::cliquable)
                .filter(bouton -> bouton.getThemeNames().contains("primary"))
                .filter(bouton -> dans(bouton, formulaire))
                .reduce((premier, dernier) -> dernier)
                .ifPresent(bouton -> {
                    try {
                        bouton.click();
                    } catch (RuntimeException refus) {
                        // said otherwise than on a field
                    }
                    noter(ou, champs, marques);
                });
    }

    private void noter(String ou, List<Component> champs, Set<Component> marques) {
        for (var champ : champs) {
            if (((HasValidationProperties) champ).isInvalid() && ((HasValue<?, ?>) champ).isEmpty()) {
                vus.add(ou);
                if (!marques.contains(champ)) {
                    manquants.add(ou + " : "
                            + champ.getElement()
                                    .getProperty("label", champ.getClass().getSimpleName()) + ", « "
                            + ((HasValidationProperties) champ).getErrorMessage() + " »");
                }
            }
        }
    }

    private static void vider(Component champ) {
        try {
            ((HasValue<?, ?>) champ).clear();
        } catch (RuntimeException refus) {
            // a choice that cannot be none
        }
    }

    /** The page without its dialogs, or a dialog. */
    private static boolean dans(Component composant, Component formulaire) {
        for (var element = composant.getElement(); element != null; element = element.getParent()) {
            if (element.equals(formulaire.getElement())) {
                return true;
            }
            if (element.getTag().equals("vaadin-dialog")) {
                return false;
            }
        }
        return false;
    }

    private static Stream<Component> composants(Component racine) {
        return Stream.concat(
                Stream.of(racine),
                racine.getChildren()
                        .filter(enfant -> !(enfant instanceof Dialog))
                        .flatMap(ChampsObligatoiresTest::composants));
    }
}
