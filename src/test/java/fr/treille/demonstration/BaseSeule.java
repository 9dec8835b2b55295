package fr.treille.demonstration;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A JVM with the embedded database and nothing else: writes a line into it, says what it holds on its standard output,
 * and waits to be ended.
 */
final class BaseSeule {

    private BaseSeule() {}

    public static void main(String[] arguments) throws Exception {
        var adresse = BaseEmbarquee.demarrer(Path.of(arguments[0]));
        try (var connexion = DriverManager.getConnection(adresse, "root", "");
                var ordre = connexion.createStatement()) {
            ordre.execute("CREATE TABLE IF NOT EXISTS temoin (mot VARCHAR(20) PRIMARY KEY) ENGINE=InnoDB");
            ordre.execute("INSERT INTO temoin VALUES ('" + arguments[1] + "')");
            try (var lignes = ordre.executeQuery("SELECT GROUP_CONCAT(mot ORDER BY mot) FROM temoin")) {
                lignes.next();
                System.out.println("PRET " + adresse.replaceFirst(".*:(\\d+)/.*", "$1") + " " + lignes.getString(1));
            }
        }
        System.in.read();
        System.exit(0);
    }
}
