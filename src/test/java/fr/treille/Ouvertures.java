package fr.treille;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens what screens keep closed, fields that choose, menus and dialogs, and listens to it: each a few times over a visit. A
 * dialog is opened by a double click, which opens one, with the focus in its first field.
 */
final class Ouvertures {

    private static final List<String> CHAMPS = List.of(
            "vaadin-date-picker",
            "vaadin-time-picker",
            "vaadin-combo-box",
            "vaadin-multi-select-combo-box",
            "vaadin-select",
            "vaadin-details");

    private static final int FOIS = 2;

    /** Whether the focus is in the first field of the dialog, or there is none. */
    private static final String PREMIER = """
            () => {
              const champs = [...document.querySelector('vaadin-dialog[opened]').querySelectorAll('input, textarea, vaadin-select')]
                .filter(champ => champ.checkVisibility() && !champ.disabled && !champ.readOnly);
              const premier = champs[0];
              return !premier || premier === document.activeElement || premier.contains(document.activeElement);
            }
            """;

    private final LecteurEcran lecteur;
    private final Map<String, Integer> ouverts = new HashMap<>();
    private final Set<String> dialogues = new TreeSet<>(List.of(
            "Ajouter un interlocuteur",
            "Prolonger une échéance",
            "Ajouter une vague",
            "Déclarer une absence",
            "Régler les critères",
            "Prendre un second facteur",
            "Inviter une personne",
            "Affecter",
            "Ajouter un signataire",
            "Ajouter une action",
            "Ajouter un risque"));

    Ouvertures(LecteurEcran lecteur) {
        this.lecteur = lecteur;
    }

    /** What is wrong on that page, then above it; the page is left as a dialog leaves it. */
    List<String> ecouter(Page page) {
        var fautes = new ArrayList<>(lecteur.fautes(page));
        for (var champ : CHAMPS) {
            for (var present : presents(page, champ)) {
                present.evaluate("champ => { champ.opened = true; }");
                page.waitForTimeout(500);
                fautes.addAll(lecteur.fautes(page));
                present.evaluate("champ => { champ.opened = false; }");
            }
        }
        for (var bouton : presents(page, "vaadin-menu-bar-button[aria-haspopup]")) {
            bouton.click();
            page.waitForTimeout(300);
            fautes.addAll(lecteur.fautes(page));
            page.keyboard().press("Escape");
        }
        for (var nom : List.copyOf(dialogues)) {
            var bouton = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
            if (bouton.count() > 0 && bouton.first().isEnabled()) {
                bouton.first().dblclick();
                var fenetres = page.locator("vaadin-dialog[opened]");
                fenetres.last().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                page.waitForTimeout(300);
                if (fenetres.count() != 1) {
                    fautes.add(nom + " : " + fenetres.count() + " dialogues pour un double clic");
                }
                try {
                    // a busy machine draws the fields after the dialog
                    page.waitForFunction(PREMIER, null, new Page.WaitForFunctionOptions().setTimeout(4_000));
                } catch (TimeoutError jamais) {
                    fautes.add(nom + " : le premier champ n’a pas le focus");
                }
                fautes.addAll(lecteur.fautes(page));
                dialogues.remove(nom);
                page.reload();
                page.getByRole(AriaRole.MAIN).waitFor();
            }
        }
        return fautes;
    }

    /** The dialogs whose button no screen showed. */
    List<String> dialoguesJamaisVus() {
        return dialogues.stream().map(nom -> "dialogue jamais vu : " + nom).toList();
    }

    private List<Locator> presents(Page page, String composant) {
        var premier = page.locator(composant + ":visible").first();
        if (ouverts.getOrDefault(composant, 0) >= FOIS || premier.count() == 0) {
            return List.of();
        }
        ouverts.merge(composant, 1, Integer::sum);
        return List.of(premier);
    }
}
