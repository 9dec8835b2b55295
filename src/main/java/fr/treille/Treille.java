package fr.treille;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application; carries what the page shell needs and nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Push(transport = Transport.WEBSOCKET_XHR) // clicks pass the security filters, as every request
public class Treille implements AppShellConfigurator {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Treille.class, args);
        } catch (RuntimeException echec) {
            // said already; an embedded server's threads would keep a process up that serves nothing
            System.exit(1);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Treille");
        settings.addFavIcon("icon", "icons/treille.svg", "any");
        settings.addMetaTag("description", "Suivi du programme ESMS numérique");
    }
}
